import { audio } from '../directives/audio.js'
import { type Fault, fault } from '../problems.js'
import { attributePlace } from '../story/placed-slots.js'
import { playersIn } from '../story/players-in.js'
import type { Site } from '../story/site.js'
import type { Entry } from '../story/story.js'
import { attachmentAt } from './attachments-of.js'

/** What browsers of today play, by the names that files have for it. */
const playable: ReadonlySet<string> = new Set(
  ['avc1', 'avc3', 'vp08', 'vp09', 'av01', 'V_VP8', 'V_VP9', 'V_AV1'].concat(
    ['mp4a', '.mp3', 'Opus', 'fLaC', 'A_OPUS', 'A_VORBIS'], // sound
  ),
)

/** What people call the formats that only some browsers play. */
const names: readonly (readonly [format: RegExp, name: string])[] = [
  [/^(?:hvc1|hev1|dvh1|dvhe|V_MPEGH\/ISO\/HEVC)$/, 'HEVC (H.265)'],
  [/^(?:ap(?:c[hnso]|4[hx])|V_PRORES)$/, 'ProRes'],
  [/^(?:mp4v|V_MPEG4\/ISO\/ASP)$/, 'MPEG-4 Visual'],
  [/^V_MPEG4\/ISO\/AVC$/, 'H.264, which belongs into an MP4 file'],
  [/^(?:ac-3|ec-3|A_E?AC3)$/, 'Dolby Digital'],
  [/^alac$/, 'Apple Lossless'],
  [/^(?:samr|sawb)$/, 'AMR'],
  [/^A_AAC/, 'AAC, which belongs into an MP4 file'],
]

/** A caption that goes on longer than this behind the end of its film, in seconds, is no slip of rounding. */
const tolerance = 2

/** Films and recordings that many readers cannot play, and captions that are longer than their film. */
export function checkPlayers(site: Site, entry: Entry): Fault[] {
  if (site.attachments.size === 0) return []
  return playersIn(entry, site.config).flatMap(({ slot, at }) => {
    const { src = '', captions = '' } = slot.attributes
    const film = attachmentAt(site, src, entry.file)
    const { picture = [], sound = [] } = film?.formats ?? {}
    const format = unplayable(slot.name === audio.name ? [] : picture) ?? unplayable(sound)
    const called = names.find(([known]) => format !== undefined && known.test(format))?.[1] ?? format
    const end = attachmentAt(site, captions, entry.file)?.duration
    const isLate = film?.duration !== undefined && end !== undefined && end > film.duration + tolerance
    return [
      ...(called === undefined
        ? []
        : [fault('unplayable-media', entry.file, attributePlace(at, 'src'), { name: slot.name, format: called })]),
      ...(isLate
        ? [
            fault('late-captions', entry.file, attributePlace(at, 'captions'), {
              end: clockOf(end),
              length: clockOf(film.duration),
            }),
          ]
        : []),
    ]
  })
}

/** The first of the formats of a picture or of a sound, of which browsers play none: they choose among tracks. */
const unplayable = (formats: readonly string[]): string | undefined =>
  formats.some((one) => playable.has(one)) ? undefined : formats[0]

/** `4:05` or `1:04:05`. */
function clockOf(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (count: number) => String(count % 60).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole)}` : `${minutes}:${two(whole)}`
}
