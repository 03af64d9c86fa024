/** Our own elements in a page, as a selector: the card, what speaks to screen readers, the marks along the scrollbar. */
export const OUR_HOSTS = 'aparte-card,aparte-voice,aparte-strip'

/** The custom property that gives our hosts their `display`: without it they have none. */
const HERE = '--aparte-here'

/**
 * Firefox ends the scripts of an extension that is removed before they can tidy up, but takes its sheets away, too: so
 * there the sheet shows our hosts, for none to stay on the page with nobody behind it. Elsewhere it is empty.
 */
export const HOSTS_RULE = import.meta.env.FIREFOX ? `${OUR_HOSTS} { ${HERE}: block !important }` : ''

/** Lets a host be seen where no sheet does. */
export function showHost(host: HTMLElement): void {
  if (!import.meta.env.FIREFOX) host.style.setProperty(HERE, 'block', 'important')
}
