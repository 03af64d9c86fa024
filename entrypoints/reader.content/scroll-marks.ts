import { appendTo, createElement, rootElementOf } from '../../common/dom'
import { OUR_HOSTS, showHost } from '../../common/hosts'
import { lookOf } from '../../common/looks'
import type { Settings } from '../../common/settings'
import type { Mark, ReaderStage } from '../../common/stages'
import { layTicks, type Tick } from './ticks'

const STRIP = OUR_HOSTS.split(',')[2] as 'aparte-strip'
/** Width of the strip along the edge, in CSS px; its ticks may be pressed a little beyond. */
const WIDTH = 10
/** Changes within this many ms are drawn together. */
const GATHER = 250
/** More marks than this are too many to ask each for its place. */
const MOST = 1_000
const CSS_TEXT = `
:host { all: initial !important; position: fixed !important; inset: 0 0 0 auto !important; width: ${WIDTH}px !important;
  display: var(--aparte-here, none) !important; pointer-events: none !important }
i { position: absolute; right: 0; width: ${WIDTH}px; height: 5px; margin-top: -1px; padding: 1px 0; cursor: pointer;
  background: var(--entity) content-box; pointer-events: auto }
i:hover { height: 7px }
@media (forced-colors: active) { i { background: CanvasText content-box; forced-color-adjust: none } }
@media print { :host { display: none !important } }`

/**
 * Shows along the scrollbar where mentions are, in the page's own frame; a click goes there. To the keyboard and to
 * screen readers it says nothing new: they have the commands.
 */
export function showScrollMarks(reader: ReaderStage, settings: Settings, signal: AbortSignal): void {
  if (!settings.scrollMarks || window !== window.top) return
  const host = createElement(STRIP)
  const root = host.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(CSS_TEXT)
  root.adoptedStyleSheets = [sheet]
  host.ariaHidden = 'true'
  host.popover = 'manual'
  showHost(host)
  let ticks: readonly Tick[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const drawNow = () => {
    timer = undefined
    ticks = isScrolling() ? ticksOf(reader) : []
    show(host, ticks.length > 0)
    root.replaceChildren(...ticks.map((tick) => elementOf(tick, settings)))
  }
  const draw = () => {
    timer ??= setTimeout(drawNow, GATHER)
  }
  host.addEventListener('click', (event) => event.stopPropagation())
  host.addEventListener('mousedown', (event) => event.preventDefault())
  root.addEventListener('click', (event) => {
    const tick = ticks[[...root.children].indexOf(event.target as Element)]
    const mark = tick && reader.marks().find(({ key }) => key === tick.key)
    if (mark) reader.reveal(mark)
  })
  reader.onChange(draw, signal)
  window.addEventListener('resize', draw, { signal })
  const observer = new ResizeObserver(draw)
  const page = rootElementOf()
  if (page) observer.observe(page)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    observer.disconnect()
    host.remove()
  })
  draw()
}

function isScrolling(): boolean {
  return (rootElementOf()?.scrollHeight ?? 0) > innerHeight * 1.5
}

function show(host: HTMLElement, wanted: boolean): void {
  const page = rootElementOf()
  if (!wanted) host.remove()
  else if (page && !host.isConnected) {
    appendTo(page, host)
    host.showPopover()
  }
}

/** Where marks stand, as shares of the page's height. Marks without a box are left out. */
function ticksOf(reader: ReaderStage): Tick[] {
  const height = rootElementOf()?.scrollHeight ?? 1
  const places = reader
    .marks()
    .slice(0, MOST)
    .flatMap((mark: Mark) => {
      const box = reader.boxesOf(mark)[0]
      return box ? [{ key: mark.key, entity: mark.entity, at: (box.top + scrollY) / height }] : []
    })
  return layTicks(places, innerHeight)
}

function elementOf({ entity, at }: Tick, settings: Settings): HTMLElement {
  const { light, dark } = lookOf(entity, settings.entities)
  const element = createElement('i')
  element.style.top = `${(at * 100).toFixed(2)}%`
  // Half-way between the two: the scrollbar's own ground is neither paper.
  element.style.setProperty('--entity', `color-mix(in oklab, ${light}, ${dark})`)
  return element
}
