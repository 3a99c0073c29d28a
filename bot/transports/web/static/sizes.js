// A file's size in words.
const language = document.documentElement.lang;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

export function sizeOf(bytes) {
  let unit = 0;
  let size = bytes;
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return new Intl.NumberFormat(language, {
    style: 'unit', unit: UNITS[unit], unitDisplay: 'short', maximumFractionDigits: size < 10 && unit ? 1 : 0,
  }).format(size);
}
