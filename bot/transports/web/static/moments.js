// Dates and times in the award's zone and the person's language.
import { say } from './texts.js';

const language = document.documentElement.lang;
const timeZone = document.body.dataset.zone;

const time = new Intl.DateTimeFormat(language, {
  hour: '2-digit', minute: '2-digit', hour12: false, hourCycle: 'h23', timeZone,
});
const date = new Intl.DateTimeFormat(language, {
  year: 'numeric', month: 'long', day: 'numeric', timeZone,
});
const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone });

export function timeOf(moment) {
  return time.format(new Date(moment));
}

export function dayOf(moment) {
  const at = new Date(moment);
  return say('web-day', { date: date.format(at), weekday: weekday.format(at) });
}
