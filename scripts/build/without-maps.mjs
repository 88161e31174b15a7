/** @typedef {import('vite').Plugin} Plugin */

const stub = '\0without-maps';

/** What Plot asks of d3-geo; a name it asks for that is not here fails the build. */
const names = [
  ...['geoAlbers', 'geoAlbersUsa', 'geoAzimuthalEqualArea', 'geoAzimuthalEquidistant', 'geoCentroid', 'geoClipRectangle'],
  ...['geoConicConformal', 'geoConicEqualArea', 'geoGraticule10'],
  ...['geoConicEquidistant', 'geoEqualEarth', 'geoEquirectangular', 'geoGnomonic', 'geoMercator', 'geoOrthographic', 'geoPath'],
  ...['geoStereographic', 'geoStream', 'geoTransverseMercator'],
];

/**
 * Leaves the geometry of maps out of the first screen: Plot takes it along into every page, a tenth of the script of its
 * figures, and we draw no map.
 * @returns {Plugin}
 */
export function withoutMaps() {
  return {
    name: 'without-maps',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'd3-geo' ? stub : undefined),
    load: (id) =>
      id === stub
        ? // A transform is made as soon as Plot is loaded, and used by maps alone.
          `export const geoTransform = () => ({});\nconst none = () => { throw new RangeError('without-maps: a figure without a map'); };\n${names.map((name) => `export const ${name} = none;`).join('\n')}`
        : undefined,
  };
}
