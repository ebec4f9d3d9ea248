// j and k go from claim to claim in the text; Enter follows the link, as everywhere.
"use strict";
document.addEventListener("keydown", (press) => {
  if (press.ctrlKey || press.metaKey || press.altKey || !"jk".includes(press.key)) return;
  const marks = [...document.querySelectorAll(".reading a.mark[id]")];
  const here = marks.findIndex((mark) => mark === document.activeElement);
  const next = marks[press.key === "j" ? here + 1 : Math.max(here - 1, 0)];
  if (next) next.focus();
});
