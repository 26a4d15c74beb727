import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import type { DocumentView } from '../api/types';
import type { MarkedSpan } from './DocumentReader';

GlobalWorkerOptions.workerSrc = workerUrl;

const widest = 820;

function PdfPage({ pdf, number, marked, pageWidth }: { pdf: PDFDocumentProxy; number: number; marked: MarkedSpan[]; pageWidth: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<{ width: number; height: number; scale: number } | null>(null);
  const [near, setNear] = useState(false);
  const boxes = marked.filter((m) => m.page === number).flatMap((m) => m.boxes);
  const first = boxes.length > 0;

  useEffect(() => {
    let current = true;
    pdf.getPage(number).then((page) => {
      const view = page.getViewport({ scale: 1 });
      if (current) {
        setSize({ width: pageWidth, height: (view.height * pageWidth) / view.width, scale: pageWidth / view.width });
      }
    });
    return () => {
      current = false;
    };
  }, [pdf, number, pageWidth]);

  // Only pages near the window are drawn: a report may have hundreds.
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && setNear(true), { rootMargin: '600px' });
    watch.observe(holder.current!);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (!near || !size) {
      return;
    }
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    let task: { cancel(): void } | undefined;
    let current = true;
    pdf.getPage(number).then((page) => {
      const element = canvas.current;
      if (!current || !element) {
        return;
      }
      element.width = Math.round(size.width * ratio);
      element.height = Math.round(size.height * ratio);
      const drawing = page.render({ canvas: element, viewport: page.getViewport({ scale: size.scale * ratio }) });
      task = drawing;
      drawing.promise.then(
        () => element.setAttribute('data-drawn', 'true'),
        () => undefined, // cancelled, or a damaged page: the text tab has what could be read
      );
    });
    return () => {
      current = false;
      task?.cancel();
    };
  }, [pdf, number, near, size]);

  useEffect(() => {
    if (first && size) {
      holder.current?.querySelector('.box')?.scrollIntoView({ block: 'center' });
    }
  }, [first, size]);

  return (
    <div
      ref={holder}
      className="pdf-page"
      role="img"
      aria-label={`Page ${number}${first ? ', with the quote marked; the Text tab has its words' : ''}`}
      style={{ width: size?.width ?? pageWidth, height: size?.height ?? pageWidth * 1.41 }}
    >
      <canvas ref={canvas} />
      {size &&
        boxes.map((box) => (
          <div
            key={`${box.x}:${box.y}`}
            className="box"
            style={{ left: box.x * size.scale - 2, top: box.y * size.scale - 2, width: box.width * size.scale + 4, height: box.height * size.scale + 4 }}
          />
        ))}
    </div>
  );
}

/** The pages of a PDF, drawn from the original bytes, with the evidence's boxes marked. */
export default function PdfPages({ url, view, marked, onFail }: { url: string; view: DocumentView; marked: MarkedSpan[]; onFail: () => void }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const [pageWidth, setPageWidth] = useState(560);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setPageWidth(Math.max(320, Math.min(widest, Math.floor(entry!.contentRect.width)))));
    watch.observe(scroll.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const task = getDocument({
      url,
      cMapUrl: '/pdf/cmaps/',
      cMapPacked: true,
      standardFontDataUrl: '/pdf/standard_fonts/',
      wasmUrl: '/pdf/wasm/',
      useWasm: false, // the content security policy allows no code made at run time
    });
    let current = true;
    task.promise.then(
      (loaded) => current && setPdf(loaded),
      () => current && onFail(),
    );
    return () => {
      current = false;
      void task.destroy();
    };
    // biome-ignore lint: onFail is a new function at every render
  }, [url]);
  // A stretch from the address has no boxes: its page is known from the text layer.
  const spans = marked.map((m) => ({ ...m, page: m.page ?? view.pages.find((p) => m.start >= p.start && m.start < p.end)?.number ?? 1 }));
  return (
    // biome-ignore lint: a scrolling region must be reachable with the keyboard
    <div className="scroll" ref={scroll} tabIndex={0} role="region" aria-label="Pages of the document">
      {pdf && Array.from({ length: pdf.numPages }, (_, i) => <PdfPage key={i + 1} pdf={pdf} number={i + 1} marked={spans} pageWidth={pageWidth} />)}
    </div>
  );
}
