"use strict";
// Filters the table of claims. Without this script the table is there as a whole and the form stays hidden.
(() => {
  const form = document.getElementById("filters");
  const board = document.getElementById("board");
  const shown = document.getElementById("shown");
  if (!form || !board || !shown) return;
  const rows = Array.from(board.querySelectorAll("tr[data-verdict]"));
  const text = new Map(rows.map(row => [row, (row.textContent + " " + row.dataset.topic).toLowerCase()]));
  const choices = ["verdict", "sheet", "topic", "grade"];

  const apply = () => {
    const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(word => word);
    let count = 0;
    for (const row of rows) {
      const fits = choices.every(name => !form.elements[name].value || row.dataset[name] === form.elements[name].value)
        && words.every(word => text.get(row).includes(word));
      row.hidden = !fits;
      if (fits) count++;
    }
    for (const body of board.tBodies) body.hidden = !body.querySelector("tr[data-verdict]:not([hidden])");
    shown.textContent = `${count} of ${rows.length} claims`;
  };

  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  apply();
})();
