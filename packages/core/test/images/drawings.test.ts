import { describe, expect, it } from 'vitest'
import { svgDanger } from '../../src/images/svg-danger.js'
import { createSite, describeAll, discovery, records } from '../support/create-site.js'

const dangerOf = (text: string) => svgDanger(Buffer.from(text))
const svg = (content: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="3" height="2" ${attributes}>${content}</svg>`

const illustrator = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_sfw "http://ns.adobe.com/SaveForWeb/1.0/">
	<!ENTITY ns_custom "http://ns.adobe.com/GenericCustomNamespace/1.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
]>
<svg version="1.1" id="Layer_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink"
	 x="0px" y="0px" viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css">
	.st0{fill:url(#SVGID_1_);}
	@namespace svg url(http://www.w3.org/2000/svg);
</style>
<metadata><sfw xmlns="&ns_sfw;"><slices></slices></sfw></metadata>
<switch>
	<foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1"><i:aipgfRef xlink:href="#adobe_illustrator_pgf"></i:aipgfRef></foreignObject>
	<g i:extraneous="self"><path class="st0" d="M0,0h100v100H0z"/></g>
</switch>
<i:aipgf id="adobe_illustrator_pgf" i:pgfEncoding="zstd/base64"><![CDATA[<script>KLUv/QBYXHh4</script>]]></i:aipgf>
</svg>`

const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="297mm" inkscape:version="1.3 (0e150ed6c4)" sodipodi:docname="drawing.svg" inkscape:export-filename="https://example.org/x.png"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns:xlink="http://www.w3.org/1999/xlink" xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
   xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" onwindow="true" inkscape:zoom="0.7" showgrid="false"/>
  <defs id="defs2"><linearGradient id="a"/><linearGradient xlink:href="#a" id="b"/><inkscape:path-effect effect="skeletal" id="p"/></defs>
  <metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
    <dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/><cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/></cc:Work></rdf:RDF></metadata>
  <svg:g inkscape:label="Layer 1" style="fill:url(#b);filter:url(#c)"><text style="-inkscape-font-specification:'Sans, Normal'">A (small) test</text></svg:g>
  <image xlink:href="data:image/png;base64,iVBORw0KGgo=" preserveAspectRatio="none"/>
</svg>`

const figma = `<svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_1_2)"><rect width="24" height="24" fill="url(#pattern0)"/><mask id="m" style="mask-type:luminance" maskUnits="userSpaceOnUse"></mask></g>
<defs><pattern id="pattern0" patternContentUnits="objectBoundingBox"><use xlink:href="#image0_1_2" transform="scale(0.002)"/></pattern>
<foreignObject x="-4" y="-4" width="32" height="32"><div xmlns:none="x" style="backdrop-filter:blur(2px)"></div></foreignObject>
<image id="image0_1_2" width="500" height="500" xlink:href="data:image/jpeg;base64,/9j/4AAQSkZJRgABAQ=="/></defs></svg>`

describe('drawings', () => {
  it.each([
    ['Illustrator', illustrator],
    ['Inkscape', inkscape],
    ['Figma', figma],
    ['an editor without namespaces', '<svg width="3" height="2"><path d="M0 0"/></svg>'],
    ['a person who links to another site', svg('<a xlink:href="https://example.org/"><text>Example</text></a>')],
    ['a person who comments', svg('<!-- <script>alert(1)</script> --><desc>Not &lt;script&gt;</desc>')],
    ['a person who writes of it', svg('<text>javascript:alert(1) and @import (https://example.org)</text>')],
    [
      'an old tool with declarations',
      `<!DOCTYPE svg [ <!ATTLIST svg xmlns:xlink CDATA #FIXED "http://www.w3.org/1999/xlink"> ]>${svg('')}`,
    ],
    ['a tool that animates', svg('<animate attributeName="x" values="0;1" begin="a.click" dur="2s"/>')],
  ])('of %s are safe', (_, text) => expect(dangerOf(text)).toBeUndefined())

  it.each([
    ['a script', svg('<script>alert(1)</script>')],
    ['a script', svg('<script xlink:href="x.js"/>')],
    ['a script', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>'],
    ['a script', svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>')],
    ['a script', svg('<g xmlns="http://www.w3.org/2000/svg"><![CDATA[x]]><script/></g>')],
    ['an attribute that runs code', svg('', 'onload="alert(1)"')],
    ['an attribute that runs code', svg("<rect\n onclick = 'alert(1)'/>")],
    ['an attribute that runs code', `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`],
    ['a link that runs code', svg('<a xlink:href="javascript:alert(1)"><text>x</text></a>')],
    ['a link that runs code', svg('<a href=" java&#x09;script:alert(1)"><text>x</text></a>')],
    ['a link that runs code', `<!DOCTYPE svg [<!ENTITY j "javascript">]>${svg('<a href="&j;:alert(1)"/>')}`],
    ['a link that runs code', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['HTML', svg('<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">x</div></foreignObject>')],
    ['HTML', svg('<foreignObject xmlns:h="http://www.w3.org/1999/xhtml"><h:iframe/></foreignObject>')],
    ['a reference to another site', svg('<image href="https://example.org/x.png"/>')],
    ['a reference to another site', svg('<use xlink:href="//example.org/x.svg#a"/>')],
    ['a reference to another site', svg('<rect fill="url(https://example.org/x.svg#a)"/>')],
    ['a reference to another site', svg('<style>@import "https://example.org/x.css";</style>')],
    ['a reference to another site', svg('<style><![CDATA[@font-face{src:url(https://example.org/x.woff2)}]]></style>')],
    ['a reference to another site', svg('<style>@\\69mport url(x.css)</style>')],
    [
      'a reference to another site',
      svg('<style>rect{fill:u/**/rl(x)}</style><rect style="fill:url( &quot;http://example.org/&quot;)"/>'),
    ],
    ['a reference to another site', `<?xml-stylesheet href="https://example.org/x.css"?>${svg('')}`],
    ['entities that hide what it is', `<!DOCTYPE svg [<!ENTITY s "&#60;script>alert(1)&#60;/script>">]>${svg('&s;')}`],
    [
      'entities that hide what it is',
      `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]>${svg('')}`,
    ],
    ['entities that hide what it is', `<!DOCTYPE svg [<!ENTITY a "&a;&a;">]>${svg('', 'id="&a;"')}`],
  ])('with %s are not: %s', (danger, text) => expect(dangerOf(text)).toBe(danger))

  it('are read in UTF-16 as well', () => {
    const text = svg('<script/>')
    expect(svgDanger(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe('a script')
    expect(svgDanger(Buffer.from(text, 'utf16le'))).toBe('a script')
  })

  it.each([
    '<',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE [<!--',
    '<a b="',
    '<a ',
    '</a>',
    '<g>',
    "<!DOCTYPE '",
    'a="',
    '&a;',
    '<style>/*',
    '<style>\\6',
  ])('of many %s take no time', (text) => {
    const start = performance.now()
    dangerOf(text.repeat(400_000 / text.length))
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('that are not safe are an error at the story that shows them, and a warning in the static folder', async () => {
    const site = createSite({
      ...records,
      'content/images/map.svg': svg('<script>alert(1)</script>'),
      'content/images/unused.svg': svg('<script>alert(1)</script>'),
      'content/stories/a.md': discovery('A', { body: 'Words.\n\n![A map](../images/map.svg)' }),
      'static/map.SVG': svg('', 'onload="alert(1)"'),
      'static/fine.svg': svg('<path d="M0 0"/>'),
    })
    const { outcome, problems } = await site.build()
    expect(outcome).toBe('failed')
    expect(describeAll(problems)).toEqual([
      'content/stories/a.md:9:1 unsafe-image `../images/map.svg` holds a script',
      'static/map.SVG unsafe-static-image `static/map.SVG` holds an attribute that runs code',
    ])
    expect(problems.map(({ severity }) => severity)).toEqual(['error', 'warning'])
  })
})
