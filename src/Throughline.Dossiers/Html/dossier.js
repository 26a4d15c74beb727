// Checks every citation of this file again: the marked passage must equal the quote that the citation records.
document.getElementById("check").addEventListener("click", () => {
  const quotes = JSON.parse(document.getElementById("quotes").textContent);
  const failed = quotes.filter((quote) => {
    const found = [...document.querySelectorAll(`[data-quote~="${quote.number}"]`)].map((mark) => mark.textContent).join("");
    return found !== quote.text;
  });
  document.getElementById("checked").textContent =
    failed.length === 0
      ? `All ${quotes.length} quotes stand in their passages.`
      : `${failed.length} of ${quotes.length} quotes do not: ${failed.map((quote) => quote.number).join(", ")}`;
});
