// Runs before the first paint, so that a dark room stays dark.
(function () {
  var wanted = null;
  try {
    wanted = localStorage.getItem('throughline.theme');
  } catch (error) {
    wanted = null; // storage is switched off: follow the system
  }
  var dark = wanted ? wanted === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
