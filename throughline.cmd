@echo off
rem Builds what is stale (release build) and runs the program: throughline ARGS...
setlocal
set ROOT=%~dp0
where dotnet >nul 2>nul || (echo throughline: needs the .NET 10 SDK 1>&2 & exit /b 2)
dotnet build "%ROOT%src\Throughline.Cli" -c Release --nologo -v quiet -p:RunAnalyzersDuringBuild=false -p:EnforceCodeStyleInBuild=false 1>&2 || exit /b 3
dotnet "%ROOT%artifacts\bin\Throughline.Cli\release\throughline.dll" %*
exit /b %ERRORLEVEL%
