import { html } from 'htl';

export interface SliderRange {
  readonly label: string;
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
  readonly value: number;
}

/** A number to drag, for `view()`. Observable's own inputs write handlers as text, which our policy does not run. */
export function slider({ label, least, greatest, step, value }: SliderRange): HTMLElement & { value: number } {
  const name = html`<span></span>`;
  const shown = html`<output></output>`;
  const range = document.createElement('input');
  Object.assign(range, { type: 'range', min: String(least), max: String(greatest), step: String(step), value: String(value) });
  range.setAttribute('aria-label', label);
  name.textContent = label;
  shown.textContent = String(value);
  const whole = Object.assign(html`<label class="slider">${name}${range}${shown}</label>`, { value });
  range.addEventListener('input', () => {
    whole.value = range.valueAsNumber;
    shown.textContent = range.value;
  });
  return whole;
}
