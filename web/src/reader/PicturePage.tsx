import { useEffect, useRef, useState } from 'react';
import type { DocumentView } from '../api/types';
import type { MarkedSpan } from './DocumentReader';
import { placePicture } from './placePicture';

const widest = 820;

/** A photo or scan as it was read: turned upright, with the evidence's boxes marked. */
export function PicturePage({ url, view, marked, onFail }: { url: string; view: DocumentView; marked: MarkedSpan[]; onFail: () => void }) {
  const scroll = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(560);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setRoom(Math.max(320, Math.min(widest, Math.floor(entry!.contentRect.width)))));
    watch.observe(scroll.current!);
    return () => watch.disconnect();
  }, []);
  const page = view.pages[0];
  const turned = Number(view.properties.find((p) => p.name === 'turned')?.value ?? 0);
  const place = placePicture(page?.width ?? 595, page?.height ?? 842, turned, room);
  const boxes = marked.flatMap((m) => m.boxes);
  const hasBox = boxes.length > 0;
  useEffect(() => {
    if (hasBox) {
      scroll.current?.querySelector('.box')?.scrollIntoView({ block: 'center' });
    }
  }, [hasBox]);
  return (
    // biome-ignore lint: a scrolling region must be reachable with the keyboard
    <div className="scroll" ref={scroll} tabIndex={0} role="region" aria-label="Picture of the document">
      <div className="pdf-page picture" style={{ width: place.width, height: place.height }}>
        <img src={url} alt="The document; the Text tab has its words" style={place.image} onError={onFail} />
        {boxes.map((box) => (
          <div
            key={`${box.x}:${box.y}`}
            className="box"
            style={{ left: box.x * place.scale - 2, top: box.y * place.scale - 2, width: box.width * place.scale + 4, height: box.height * place.scale + 4 }}
          />
        ))}
      </div>
    </div>
  );
}
