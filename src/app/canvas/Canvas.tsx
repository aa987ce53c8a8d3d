import { ReactFlowProvider, useStore } from '@xyflow/react'
import type { MouseEvent, ReactNode } from 'react'
import type { Stage } from '#core/model/plan.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { placeAt } from '../commands/drag.ts'
import { useRegion } from '../focus/use-region.ts'
import { useComparedDiagram } from '../store/compare-store.ts'
import { useDiagram, useStage } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { isViewer, usePreferences } from '../store/preferences-store.ts'
import { useSession } from '../store/session-store.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { EmptyCanvas } from './CanvasHints.tsx'
import { CompareViews } from './CompareViews.tsx'
import { ContextPad } from './ContextPad.tsx'
import styles from './canvas.module.css'
import { DragPreview } from './DragPreview.tsx'
import { DrawnStage } from './DrawnStage.tsx'
import { DetailContext, useDetailAtZoom, useTextScale } from './detail.ts'
import { diagramParts } from './diagram-region.ts'
import { useIsFar } from './painted/far.ts'
import { useLasso } from './painted/use-lasso.ts'
import { usePointing } from './painted/use-pointing.ts'
import { pressOnNode } from './selecting.ts'
import { useCamera } from './use-camera.ts'
import { useCanvasHandle } from './use-canvas-handle.ts'
import { useCanvasMenu } from './use-canvas-menu.ts'
import { useGhosts } from './use-ghosts.ts'
import { useStageChange } from './use-stage-change.ts'

/** Seen from further away a handle could not be hit, and would only be in the way of who drags the card. */
const handleZoom = 0.35

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Detailed>
        <CompareViews>
          <Flow />
        </CompareViews>
      </Detailed>
    </ReactFlowProvider>
  )
}

/** Shapes say less the smaller they are drawn, those of the stage that is compared with too. */
function Detailed({ children }: { readonly children: ReactNode }) {
  const detail = useDetailAtZoom()
  return (
    <DetailContext value={detail}>
      <div className={styles.detailed} data-detail={detail} style={useTextScale()}>
        {children}
      </div>
    </DetailContext>
  )
}

function Flow() {
  const stage = useStage()
  const diagram = useDiagram()
  const isPlacing = useGesture((state) => state.placing !== undefined)
  const ghosts = useGhosts()
  const pointing = usePointing(diagram)
  const camera = useCamera(diagram, ghosts, stage, useComparedDiagram())
  useLasso(diagram)
  useCanvasHandle(diagram, camera)
  useStageChange(stage.id)
  return (
    <DiagramRegion stage={stage} diagram={diagram} isPlacing={isPlacing} pointing={pointing.handlers}>
      <DrawnStage {...{ stage, diagram, ghosts, isPlacing, camera, pointing }} />
    </DiagramRegion>
  )
}

interface DiagramRegionProps {
  readonly stage: Stage
  readonly diagram: Diagram
  readonly isPlacing: boolean
  readonly pointing: ReturnType<typeof usePointing>['handlers']
  readonly children: ReactNode
}

/** The part of the window that the diagram is, with its menu and its keys. */
function DiagramRegion({ stage, diagram, isPlacing, pointing, children }: DiagramRegionProps) {
  const isConnecting = useGesture((state) => state.dragged?.type === 'line')
  const isFar = useStore(({ transform: [, , zoom] }) => zoom < handleZoom)
  const areSeveral = useSession((state) => state.selection.length > 1)
  const menu = useCanvasMenu(diagram)
  const region = useRegion('diagram', diagramParts)
  return (
    <ContextMenu groups={menu.groups} onClose={menu.close}>
      <section
        ref={region}
        id="diagram"
        tabIndex={-1}
        className={styles.canvas}
        data-canvas=""
        data-placing={isPlacing}
        data-connecting={isConnecting}
        data-several={areSeveral}
        data-far={isFar}
        aria-label={`Diagram of ${stage.name}`}
        aria-description={useIsFar() ? 'Seen from far away. The outline lists everything in it.' : undefined}
        onMouseDownCapture={pressWithShift}
        onClickCapture={isPlacing ? placeClicked : undefined}
        onKeyDown={pressOnNode}
        onContextMenu={menu.open}
        {...pointing}
      >
        {children}
        {diagram.nodes.length + diagram.sites.length === 0 && <EmptyCanvas />}
        <DragPreview />
        <NextSteps diagram={diagram} />
      </section>
    </ContextMenu>
  )
}

/** Where the diagram is only looked at there is no room for them; the outline has the same in its menu. */
const NextSteps = ({ diagram }: { readonly diagram: Diagram }) =>
  usePreferences(isViewer) ? null : <ContextPad diagram={diagram} />

/** Shift selects shapes here: left to the browser, it would select all the text from the last click to this one. */
function pressWithShift(event: MouseEvent): void {
  if (!event.shiftKey || !(event.target instanceof Element) || event.target.closest('input')) return
  event.preventDefault()
  event.target.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true })
}

function placeClicked(event: MouseEvent): void {
  event.stopPropagation()
  placeAt(event.clientX, event.clientY)
}
