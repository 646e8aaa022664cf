// What a reader who cannot see, or not well, needs: contrast of text, names of controls, links, pictures, tables and landmarks.
() => {
  const faults = [];
  const parse = colour => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const over = (top, under) => ({
    r: top.r * top.a + under.r * (1 - top.a), g: top.g * top.a + under.g * (1 - top.a), b: top.b * top.a + under.b * (1 - top.a), a: 1,
  });
  const channel = value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = c => 0.2126 * channel(c.r) + 0.7152 * channel(c.g) + 0.0722 * channel(c.b);
  const background = element => {
    const chain = [];
    for (let e = element; e; e = e.parentElement) chain.push(parse(getComputedStyle(e).backgroundColor));
    const canvas = matchMedia("(prefers-color-scheme: dark)").matches ? { r: 18, g: 18, b: 18, a: 1 } : { r: 255, g: 255, b: 255, a: 1 };
    return chain.reverse().reduce((under, c) => over(c, under), canvas);
  };
  const where = element => element.tagName.toLowerCase() + (element.className?.baseVal ?? element.className ? "." + (element.className.baseVal ?? element.className) : "");
  const seen = new Set();

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || element.closest("svg, .unseen, .skip, [hidden], script") || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const under = background(element);
    const light = luminance(over(parse(style.color), under)), dark = luminance(under);
    const ratio = (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
    if (ratio < 4.5 && !seen.has(where(element))) {
      seen.add(where(element));
      faults.push(`${where(element)}: contrast ${ratio.toFixed(2)} of '${walker.currentNode.textContent.trim().slice(0, 30)}'`);
    }
  }

  const named = id => id && id.split(" ").some(i => document.getElementById(i)?.textContent.trim());
  for (const e of document.querySelectorAll("input, select, textarea, button"))
    if (!e.labels?.length && !e.textContent.trim() && !e.getAttribute("aria-label")) faults.push(`${where(e)}: no label`);
  for (const e of document.querySelectorAll("a[href]"))
    if (!e.textContent.trim() && !e.getAttribute("aria-label")) faults.push(`${where(e)}: a link without words`);
  for (const e of document.querySelectorAll("svg, [role=img]"))
    if (!named(e.getAttribute("aria-labelledby")) && !e.getAttribute("aria-label")) faults.push(`${where(e)}: a picture without a name`);
  for (const e of document.querySelectorAll("table"))
    if (!e.caption?.textContent.trim() || [...e.querySelectorAll("th")].some(h => !h.scope)) faults.push(`${where(e)}: a table without caption or scopes`);
  for (const e of document.querySelectorAll("[role=region], nav, form"))
    if (!e.getAttribute("aria-label") && !named(e.getAttribute("aria-labelledby"))) faults.push(`${where(e)}: a landmark without a name`);
  return faults;
}
