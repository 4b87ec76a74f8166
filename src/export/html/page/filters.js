// Which statements are shown: by kind of source, by how they are said, by voice. Choices of one kind add up, kinds narrow each other.

/**
 * Answers with whether an item passes; calls `changed` when that may be another. A report with no statements has no filters.
 * @param {HTMLElement} report @param {() => void} changed @returns {(item: HTMLElement) => boolean}
 */
function openFilters(report, changed) {
  const panel = /** @type {HTMLElement | null} */ (report.querySelector(".filters"));
  if (!panel) return () => true;
  const toggles = /** @type {HTMLElement[]} */ ([...panel.querySelectorAll(".toggle")]);
  const voice = /** @type {HTMLSelectElement} */ (panel.querySelector("select"));
  const reset = /** @type {HTMLElement} */ (panel.querySelector(".reset"));
  const groups = [...report.querySelectorAll(".group")];
  panel.hidden = false;

  /** @param {string} what */
  const chosen = (what) => toggles.filter((one) => one.dataset[what] && one.ariaPressed === "true").map((one) => one.dataset[what]);
  /** @type {Record<string, (string | undefined)[]>} */
  let wanted = { kind: [], modality: [], polarity: [] };
  const update = () => {
    wanted = { kind: chosen("kind"), modality: chosen("modality"), polarity: chosen("polarity") };
    reset.hidden = voice.value === "" && Object.values(wanted).every((values) => values.length === 0);
    changed();
  };
  for (const toggle of toggles) {
    toggle.addEventListener("click", () => {
      toggle.ariaPressed = toggle.ariaPressed === "true" ? "false" : "true";
      update();
    });
  }
  voice.addEventListener("change", update);
  reset.addEventListener("click", () => {
    for (const toggle of toggles) toggle.ariaPressed = "false";
    voice.value = "";
    update();
    voice.focus();
  });
  return (item) =>
    Object.entries(wanted).every(([what, values]) => values.length === 0 || values.includes(item.dataset[what])) &&
    (voice.value === "" || item.closest(".group") === groups[Number(voice.value)]);
}
