export const en = {
  title: 'Welcome to Aparté',
  lead: 'It marks INTERPOL, Kaspersky and the CMII wherever you read, and tells you, in the margin, what one French article says of their partnership, with the sentence behind each statement.',
  tryIt: 'Press a marked name.',
  sample:
    '{interpol} and {kaspersky} join forces; the {cmii}, which {person} directs, plans an office in Singapore for 2014.',
  onPages: 'On web pages, rest the pointer on a mark, tap it, or use the keys listed in the options.',
  readSentence: 'Read this in the article',
  pinTitle: 'Keep its button in sight',
  pinChromium: 'Open the puzzle piece beside the address bar, and press the pin next to Aparté.',
  pinFirefox:
    'Open the puzzle piece in the toolbar, press the gear next to Aparté, and choose “Pin to Toolbar”.',
  pinWhy: 'The button shows how many mentions a page holds, and lists them.',
  seesTitle: 'What it can see',
  sees: 'The text of pages you open, to find the names in it. This happens in your browser.',
  seesNot:
    'It does not read what you type: fields, editors and passwords are left alone. It can’t enter the browser’s own pages and stores.',
  sends: 'It sends nothing anywhere, and keeps nothing but your settings.',
  offTitle: 'How to turn it off',
  off: 'Press the button: one switch is for everything, one for the site you are on. Colours, names and sites are in the options.',
  options: 'Options',
  article: 'Article',
  independent: 'Aparté is independent: neither INTERPOL nor Kaspersky has a part in it.',
}
