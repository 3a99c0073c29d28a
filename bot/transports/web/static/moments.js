// Dates and times in the award's zone and the person's language.
const language = document.documentElement.lang;
const timeZone = document.body.dataset.zone;

const time = new Intl.DateTimeFormat(language, {
  hour: '2-digit', minute: '2-digit', hour12: false, hourCycle: 'h23', timeZone,
});
const day = new Intl.DateTimeFormat(language, {
  year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', timeZone,
});

export function timeOf(moment) {
  return time.format(new Date(moment));
}

export function dayOf(moment) {
  return day.format(new Date(moment));
}
