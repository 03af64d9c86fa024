import { count, params } from '@nanostores/i18n'

export const en = {
  pageTitle: params('{title} – the article behind Aparté'),
  source: 'The article behind Aparté, in French as it was published',
  saysHere: count({ one: '{count} statement rests here', other: '{count} statements rest here' }),
  address: params('Link to sentence {n}'),
  about: params('About {name}'),
  inShort: 'The partnership in short',
  theAge: 'How old it is',
  notes: 'Statements that rest on this sentence',
  options: 'Options',
  howToRead:
    'A number after a sentence: something Aparté says rests on it. What that is stands in the margin, or below the paragraph.',
}
