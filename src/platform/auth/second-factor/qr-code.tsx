import { encode } from "uqr";

/** A QR code as one drawing, dark on light whatever the theme: cameras want it so. @example <QrCode text={uri} alt="…" /> */
export const QrCode = ({ text, alt }: { text: string; alt: string }) => {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alt} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
};
