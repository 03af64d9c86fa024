import { browser } from 'wxt/browser'
import { excerptOf } from '../../common/excerpt'
import {
  BY_READER,
  type FrameOrder,
  type FrameReport,
  REPORT_PORT,
  type UnmarkedGroup,
} from '../../common/report'
import { type Mark, type ReaderStage, stages } from '../../common/stages'

/** A longer list helps nobody in a popup, and costs a layout look-up for each entry. */
const LISTED = 200
const CUES = 5
/** Changes within this many ms go into one report. */
const GATHER = 150

/** Answers the popup's ports for this frame: reports what the reader holds, obeys its orders, until `signal` aborts. */
export function reportToPopup(reader: ReaderStage, signal: AbortSignal): void {
  const connected = (port: Port) => {
    if (port.name === REPORT_PORT) serve(reader, port, signal)
  }
  browser.runtime.onConnect.addListener(connected)
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(connected))
}

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0]

function serve(reader: ReaderStage, port: Port, signal: AbortSignal): void {
  const closed = new AbortController()
  const until = AbortSignal.any([signal, closed.signal])
  let timer: ReturnType<typeof setTimeout> | undefined
  const send = () => {
    timer = undefined
    const report = makeReport(reader)
    port.postMessage(report)
    if (report.progress < 1) soon()
  }
  const soon = () => {
    timer ??= setTimeout(send, GATHER)
  }
  port.onMessage.addListener((message: unknown) => {
    obey(reader, message as FrameOrder)
    soon()
  })
  port.onDisconnect.addListener(() => closed.abort())
  until.addEventListener('abort', () => clearTimeout(timer))
  signal.addEventListener('abort', () => port.disconnect(), { signal: closed.signal })
  reader.onChange(soon, until)
  send()
}

function obey(reader: ReaderStage, message: FrameOrder): void {
  if (message.order === 'rescan') {
    reader.rescan()
    return
  }
  const mark = reader.marks().find(({ key }) => key === message.key)
  if (!mark) return
  reader.reveal(mark)
  stages().walk?.cameTo(mark)
}

function makeReport(reader: ReaderStage): FrameReport {
  const marks = reader.marks()
  const counts: Record<string, number> = {}
  for (const { entity } of marks) counts[entity] = (counts[entity] ?? 0) + 1
  return {
    host: location.host,
    progress: reader.progress(),
    counts,
    mentions: marks.slice(0, LISTED).map((mark: Mark) => ({
      key: mark.key,
      entity: mark.entity,
      ...excerptOf(mark.block, mark.start, mark.end),
      hidden: reader.boxesOf(mark).length === 0,
    })),
    unmarked: groupUnmarked(reader.unmarked()),
  }
}

function groupUnmarked(unmarked: ReturnType<ReaderStage['unmarked']>): UnmarkedGroup[] {
  const groups = new Map<string, UnmarkedGroup>()
  for (const { entity, sense: other, surface, because } of unmarked) {
    const sense = because.by === 'reader' ? BY_READER : other
    const key = `${entity} ${sense}`
    const group = groups.get(key) ?? { entity, sense, surface, count: 0, cues: [] }
    group.count++
    group.cues = [...new Set([...group.cues, ...because.cues])].slice(0, CUES)
    groups.set(key, group)
  }
  return [...groups.values()]
}
