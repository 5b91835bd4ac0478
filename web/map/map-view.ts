import type { FeatureCollection } from 'geojson';
import {
  type GeoJSONSource,
  type MapGeoJSONFeature,
  Map as MapLibreMap,
  type MapMouseEvent,
  setWorkerUrl,
} from 'maplibre-gl';
// The library looks for its worker beside its own file, which a bundle moves; and a blob would need a hole in the CSP.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { WorldAtlas } from './atlas.ts';
import { type MapColours, onTheme, readColours } from './colours.ts';
import { type Box, FEW, type MapData } from './map-data.ts';
import { CLICKABLE, CLUSTER_MAX_ZOOM, CLUSTER_RADIUS, MAX_ZOOM, mapStyle } from './map-style.ts';
import type { LonLat } from './mark.ts';
import { dots, hatch, TEXTURE_SCALE } from './textures.ts';

setWorkerUrl(workerUrl);

export interface MapView {
  lon: number;
  lat: number;
  zoom: number;
}

export interface MapOptions {
  container: HTMLElement;
  atlas: WorldAtlas;
  /** Countries of the case, drawn a shade darker. */
  countries: readonly string[];
  towns: string;
  view: MapView | null;
  label: string;
  onOpen(id: string): void;
  onSelect(ids: readonly string[]): void;
  /** The incident under the pointer where it is a single one. */
  onHover(id: string | null): void;
  onView(view: MapView): void;
}

/** Room left around what the map is fitted to, for labels; on a narrow map numbers need less. */
const FIT_ROOM = 0.12;
const FIT_MAX_ZOOM = 7;
/** Points that are copied to MapLibre's worker in one task; 8,000 take some 40 ms. */
const SENT_AT_ONCE = 8_000;

/** The map on the page. All drawing is MapLibre's; labels stand in the page above it. */
export class MapOnPage {
  readonly map: MapLibreMap;
  readonly #options: MapOptions;
  readonly #stopTheme: () => void;
  #ready = false;
  #gone = false;
  /** Counts what is shown: an older lot stops being sent when a newer one comes. */
  #turn = 0;
  #members: MapData['members'] = new Map();
  #chosen: FeatureCollection = { type: 'FeatureCollection', features: [] };
  #waiting: { data: MapData; many: boolean } | null = null;

  constructor(options: MapOptions) {
    this.#options = options;
    const { container, view } = options;
    this.map = new MapLibreMap({
      container,
      style: mapStyle(readColours(container), options.countries),
      center: view ? [view.lon, view.lat] : [20, 20],
      zoom: view?.zoom ?? 1,
      maxZoom: MAX_ZOOM,
      attributionControl: false,
      // What was drawn stays there to be printed.
      canvasContextAttributes: { preserveDrawingBuffer: true },
      cooperativeGestures: true,
      dragRotate: false,
      pitchWithRotate: false,
      maxPitch: 0,
      renderWorldCopies: true,
      fadeDuration: 0,
      locale: { 'Map.Title': options.label },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.#drawTextures(readColours(container));
    this.map.on('load', () => void this.#fill());
    this.map.on('moveend', () => options.onView(this.view()));
    this.#listen();
    this.#stopTheme = onTheme(() => this.#dress(readColours(container)));
  }

  view(): MapView {
    const { lng, lat } = this.map.getCenter();
    return { lon: rounded(lng, 3), lat: rounded(lat, 3), zoom: rounded(this.map.getZoom(), 2) };
  }

  show(data: MapData, incidents: number): void {
    const many = incidents > FEW;
    if (!this.#ready) this.#waiting = { data, many };
    else void this.#set(data, many);
  }

  choose(data: FeatureCollection): void {
    this.#chosen = data;
    if (this.#ready) this.#source('chosen')?.setData(data);
  }

  fit(box: Box | null, animate: boolean): void {
    if (!box) return;
    const { clientWidth, clientHeight } = this.map.getContainer();
    const padding = Math.round(Math.min(clientWidth, clientHeight) * FIT_ROOM);
    this.map.fitBounds(box, { padding, maxZoom: FIT_MAX_ZOOM, animate: animate && !prefersStill() });
  }

  goTo({ lon, lat, zoom }: MapView): void {
    this.map.jumpTo({ center: [lon, lat], zoom });
  }

  zoomBy(steps: number): void {
    this.map.zoomTo(this.map.getZoom() + steps, { animate: !prefersStill() });
  }

  project([lon, lat]: LonLat): { x: number; y: number } {
    return this.map.project([lon, lat]);
  }

  remove(): void {
    this.#gone = true;
    this.#stopTheme();
    this.map.remove();
  }

  #source(id: string): GeoJSONSource | null {
    return this.map.getSource<GeoJSONSource>(id) ?? null;
  }

  /** One source after the other, each in a task of its own, so that the page answers in between. */
  async #fill(): Promise<void> {
    const { atlas, towns } = this.#options;
    await this.#source('countries')?.setData(atlas.countries());
    if (this.#gone) return;
    await this.#source('lines')?.setData(atlas.lines());
    if (this.#gone) return;
    this.#ready = true;
    if (this.#waiting) void this.#set(this.#waiting.data, this.#waiting.many);
    this.#waiting = null;
    this.#source('chosen')?.setData(this.#chosen);
    await this.#source('names')?.setData(atlas.names());
    if (!this.#gone) await this.#source('towns')?.setData(towns);
  }

  async #set(data: MapData, many: boolean): Promise<void> {
    const turn = ++this.#turn;
    this.#members = data.members;
    const points = this.#source('points');
    if (!points) return;
    points.setClusterOptions({ cluster: many, clusterRadius: CLUSTER_RADIUS, clusterMaxZoom: CLUSTER_MAX_ZOOM });
    this.#source('areas')?.setData(data.areas);
    this.#source('bands')?.setData(data.bands);
    this.#source('counts')?.setData(data.counts);
    await points.setData({ type: 'FeatureCollection', features: data.points.slice(0, SENT_AT_ONCE) });
    for (let sent = SENT_AT_ONCE; sent < data.points.length && turn === this.#turn && !this.#gone; sent += SENT_AT_ONCE)
      await points.updateData({ add: data.points.slice(sent, sent + SENT_AT_ONCE) });
  }

  #drawTextures(colours: MapColours): void {
    for (const [id, image] of Object.entries({ hatch: hatch(colours.ink), dots: dots(colours.ink) })) {
      if (this.map.hasImage(id)) this.map.updateImage(id, image);
      else this.map.addImage(id, image, { pixelRatio: TEXTURE_SCALE });
    }
  }

  /** Changes colours in place: a new style would load all data again. */
  #dress(colours: MapColours): void {
    this.#drawTextures(colours);
    // The names are those of the layer's own paint, which the type of one call cannot say for all layers.
    for (const layer of mapStyle(colours, this.#options.countries).layers)
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        this.map.setPaintProperty(layer.id, name as Parameters<MapLibreMap['setPaintProperty']>[1], value);
  }

  #listen(): void {
    this.map.on('click', (event) => {
      const hit = this.#hitAt(event);
      if (hit) void this.#follow(hit);
    });
    let asked = 0;
    this.map.on('mouseout', () => {
      cancelAnimationFrame(asked);
      this.#options.onHover(null);
    });
    this.map.on('mousemove', (event) => {
      cancelAnimationFrame(asked);
      if (this.map.isMoving()) return;
      asked = requestAnimationFrame(() => {
        const hit = this.#hitAt(event);
        this.map.getCanvas().style.cursor = hit ? 'pointer' : '';
        this.#options.onHover(typeof hit?.properties.id === 'string' ? hit.properties.id : null);
      });
    });
  }

  #hitAt({ point }: MapMouseEvent): MapGeoJSONFeature | null {
    if (!this.#ready || this.#gone) return null;
    return this.map.queryRenderedFeatures(point, { layers: [...CLICKABLE] })[0] ?? null;
  }

  async #follow({ properties, geometry }: MapGeoJSONFeature): Promise<void> {
    const { onOpen, onSelect } = this.#options;
    if (typeof properties.id === 'string') return onOpen(properties.id);
    const ids = this.#members.get(String(properties.area));
    if (ids) return ids.length === 1 && ids[0] ? onOpen(ids[0]) : onSelect(ids);
    const points = this.#source('points');
    if (typeof properties.cluster_id !== 'number' || geometry.type !== 'Point' || !points) return;
    const zoom = await points.getClusterExpansionZoom(properties.cluster_id);
    const [lon = 0, lat = 0] = geometry.coordinates;
    if (zoom <= CLUSTER_MAX_ZOOM) {
      this.map.easeTo({ center: [lon, lat], zoom, animate: !prefersStill() });
      return;
    }
    // All at one place: no zoom parts them.
    const leaves = await points.getClusterLeaves(properties.cluster_id, Number(properties.point_count), 0);
    onSelect(leaves.flatMap((leaf) => (typeof leaf.properties?.id === 'string' ? [leaf.properties.id] : [])));
  }
}

function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** Text that holds a letter of each script that the map writes: it makes the browser fetch their fonts. */
const SAMPLES = { 'Inter Variable': 'Aā', 'Noto Naskh Arabic Variable': 'پٹے' };

/** MapLibre draws letters once, in what is loaded by then. */
export async function loadFonts(): Promise<void> {
  await Promise.all(
    Object.entries(SAMPLES).map(([family, text]) => document.fonts.load(`24px "${family}"`, text).catch(() => [])),
  );
}
