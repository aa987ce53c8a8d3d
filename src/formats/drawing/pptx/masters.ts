import { light } from '#core/views/scene/theme.ts'
import { namespaces, placeElements, placeholder, treeElement } from './xml.ts'

/** The place of the title on every slide. */
export const titlePlace = { x: 32, y: 14, width: 1216, height: 44 }

const rectangle = (place: string): string => `<a:xfrm>${place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`
const anyTitle = '<a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p>'
const colors =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" ' +
  'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'

const titleStyle =
  '<p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="2000" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>' +
  '<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>'

export const masterElement =
  `<p:sldMaster ${namespaces}>` +
  treeElement(placeholder(2, 'Title', 'type="title"', rectangle(placeElements(titlePlace)), anyTitle)).replace(
    '<p:cSld>',
    '<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>',
  ) +
  `${colors}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
  `<p:txStyles>${titleStyle}<p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>`

const sameColors = '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>'

export const layoutElement =
  `<p:sldLayout ${namespaces} type="titleOnly" preserve="1">` +
  `${treeElement(placeholder(2, 'Title', 'type="title"', '', anyTitle))}${sameColors}</p:sldLayout>`

const notesPlace = rectangle('<a:off x="685800" y="4400550"/><a:ext cx="5486400" cy="3600450"/>')

export const notesMasterElement =
  `<p:notesMaster ${namespaces}>` +
  treeElement(
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
      '<p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>' +
      `${rectangle('<a:off x="685800" y="1143000"/><a:ext cx="5486400" cy="3086100"/>')}</p:spPr></p:sp>` +
      placeholder(
        3,
        'Notes',
        'type="body" sz="quarter" idx="3"',
        notesPlace,
        '<a:p><a:endParaRPr lang="en-GB"/></a:p>',
      ),
  ) +
  `${colors}</p:notesMaster>`

const color = (name: string, value: string): string =>
  `<a:${name}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${name}>`
const { generation, severity, good, focus } = light
const scheme = [
  ['dk1', light.ink],
  ['lt1', light.surface],
  ['dk2', light.ink2],
  ['lt2', light.page],
  ['accent1', generation.lync2013.ink],
  ['accent2', generation.lync2010.ink],
  ['accent3', generation.ocs2007r2.ink],
  ['accent4', severity.error.ink],
  ['accent5', severity.warning.ink],
  ['accent6', good.ink],
  ['hlink', focus],
  ['folHlink', light.ink2],
] as const

const font = (name: string): string =>
  `<a:${name}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

/** The colours of the planner, and of all else what is plainest. */
export const themeElement =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Plan"><a:themeElements>' +
  `<a:clrScheme name="Plan">${scheme.map(([name, value]) => color(name, value)).join('')}</a:clrScheme>` +
  `<a:fontScheme name="Plan">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Plan">` +
  `<a:fillStyleLst>${plainFill.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${`<a:ln w="9525">${plainFill}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${plainFill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
