/** How a picture lies on its page: it was turned about its middle before its words got their places. */
export function placePicture(pageWidth: number, pageHeight: number, turned: number, room: number) {
  const scale = room / pageWidth;
  const [width, height] = [room, pageHeight * scale];
  // On its side, the picture's height runs along the page's width.
  const sideways = Math.abs((Math.abs(turned) % 180) - 90) < 1;
  const [w, h] = sideways ? [height, width] : [width, height];
  return {
    width,
    height,
    scale,
    image: { width: w, height: h, left: (width - w) / 2, top: (height - h) / 2, transform: turned === 0 ? undefined : `rotate(${turned}deg)` },
  };
}
