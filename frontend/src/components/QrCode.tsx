import { useQuery } from '@tanstack/react-query';

/** A QR code made in the browser; the library loads only where one is shown. */
export function QrCode({
  text,
  label,
  size = 240,
}: {
  text: string;
  label: string;
  size?: number;
}) {
  const { data } = useQuery({
    // The text may hold a link's secret: it is part of no key that is kept after the page.
    queryKey: ['qr', text],
    queryFn: () => draw(text),
    gcTime: 0,
    staleTime: Infinity,
  });
  if (!data) return null;
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`-4 -4 ${data.size + 8} ${data.size + 8}`}
      shapeRendering="crispEdges"
    >
      <rect x={-4} y={-4} width={data.size + 8} height={data.size + 8} fill="#fff" />
      <path d={data.path} fill="#000" />
    </svg>
  );
}

async function draw(text: string): Promise<{ size: number; path: string }> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size: modules.size, path };
}
