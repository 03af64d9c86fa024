/** Our own elements in a page, as a selector: the card, what speaks to screen readers, the marks along the scrollbar. */
export const OUR_HOSTS = 'aparte-card,aparte-voice,aparte-strip'
