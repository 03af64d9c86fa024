/** Defines an element whose text stands in a shadow root. */
function defineNote(name, mode, text) {
  customElements.define(
    name,
    class extends HTMLElement {
      constructor() {
        super()
        const paragraph = document.createElement('p')
        paragraph.textContent = text
        this.attachShadow({ mode }).append(paragraph)
      }
    },
  )
}

defineNote('open-note', 'open', 'In an open shadow root: Kaspersky wrote to INTERPOL.')
defineNote('closed-note', 'closed', 'In a closed shadow root: INTERPOL wrote back to Kaspersky.')

setTimeout(() => {
  const late = document.createElement('p')
  late.textContent = 'This sentence arrived a second late, and names the CMII of INTERPOL in Singapore.'
  document.getElementById('late').append(late)
}, 1_000)
