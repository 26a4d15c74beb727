namespace Throughline.LanguageModels;

/// <summary>A language model cannot be asked at all: the address is refused, nothing answers there, or the key or the model's name is wrong.</summary>
public sealed class LanguageModelException : Exception
{
    /// <summary>With a message for people: what, where, what to do.</summary>
    public LanguageModelException(string message)
        : base(message) { }

    /// <summary>With the cause.</summary>
    public LanguageModelException(string message, Exception cause)
        : base(message, cause) { }
}
