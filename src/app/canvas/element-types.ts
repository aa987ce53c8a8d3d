import { Island, SiteFrame } from './Areas.tsx'
import { Ghost } from './Ghost.tsx'
import { Link } from './Link.tsx'
import { Shape } from './Shape.tsx'

/** What draws the nodes and lines of React Flow, on every canvas alike. */
export const elementTypes = {
  nodeTypes: { shape: Shape, island: Island, site: SiteFrame, ghost: Ghost },
  edgeTypes: { link: Link },
}
