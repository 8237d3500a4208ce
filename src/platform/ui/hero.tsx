import type { Child } from "hono/jsx";
import { Drawing, type DrawingName } from "./drawings/drawing";

type HeroProps = {
  /** "Neu seit 28. Mai" */
  kicker?: string | undefined;
  /** A thing that happened, not a value. */
  title: string;
  lead?: Child;
  acts?: Child;
  /** The town's own photo may replace the drawing at the same ratio. */
  picture?: Child;
  drawing?: DrawingName;
  /** What the drawing shows, in one sentence. */
  drawingLabel?: string | undefined;
};

/** The first thing one sees on the home page: the newest result. */
export const Hero = ({ kicker, title, lead, acts, picture, drawing = "bench", drawingLabel }: HeroProps) => (
  <section class="hero sun">
    <div class="wrap">
      <div class="hero-text">
        {kicker && <p class="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
        {acts && <div class="acts">{acts}</div>}
      </div>
      {picture ?? <Drawing name={drawing} label={drawingLabel} />}
    </div>
  </section>
);
