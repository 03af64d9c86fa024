import { count, params } from '@nanostores/i18n'

export const en = {
  pin: 'Keep open',
  close: 'Close',
  move: 'Move: drag, use the arrow keys, or press for the next corner',
  words: 'The article’s words',
  inContext: 'Show in context',
  readIt: 'Read it',
  more: count({ one: '{count} more point', other: '{count} more points' }),
  partnership: 'The partnership',
  together: params('{names}, together'),
  agreement: 'agreement',
  notHere: 'Not on this site',
  notHereAsk: params('Mark nothing on {site} any more?'),
  notThis: 'This is something else',
  notThisAsk: params('Leave {name} unmarked on {site}?'),
  yes: 'Yes',
  no: 'No',
  becauseOf: params('Marked because of the words near it: {cues}'),
  becausePage: 'Marked because of what else this page says',
  place: params('{name}, {n} of {total}'),
}
