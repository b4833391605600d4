/**
 * Parts of Phaser that its own modules ask for although the board never uses them. A stub takes the place of each and
 * says so when it is called, so a use that is added later fails at once and by name; then its line goes from here.
 * Modules are named by their path below phaser/src, without the ending.
 */
export const LEFT_OUT: readonly RegExp[] = [
  // Filters with their shaders, masks among them. Each is made when a game object or camera first asks for it.
  /^filters\/(?!Controller$)\w+$/,
  /^renderer\/webgl\/renderNodes\/filters\/\w+$/,
  // A list of all shaders and drawing nodes, of which one name of an event is read through the list above it.
  /^renderer\/webgl\/index$/,
  // How game objects other than Image and Graphics are drawn; made on demand, too.
  /^renderer\/webgl\/renderNodes\/(BatchHandler(PointLight|Strip|TileSprite|Tri)|DynamicTextureHandler)$/,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile|TilemapGPULayer|TileSprite)$/,
  /^renderer\/webgl\/renderNodes\/texturer\/TexturerTileSprite$/,
  /^renderer\/webgl\/renderNodes\/transformer\/Transformer(Stamp|Tile|TileSprite|Vertex)$/,
  // Textures come from canvases only: no atlases, no compressed formats, none that are drawn into by the renderer.
  /^textures\/parsers\/(?!Image$|Canvas$|index$)\w+$/,
  /^textures\/DynamicTexture(Commands)?$/,
  // The board listens through its DOM buttons; its game's configuration turns these off.
  /^input\/(keyboard\/KeyboardManager|mouse\/MouseManager|touch\/TouchManager)$/,
  // Pictures that follow one another, and tweens that do: the board has single pictures and single tweens.
  /^animations\/Animation$/,
  /^tweens\/tween\/TweenChain$/,
  /^gameobjects\/components\/PathFollower$/,
  /^renderer\/snapshot\/(Canvas|WebGL)Snapshot$/,
  // Sums that only the list of all sums asks for.
  /^math\/(Quaternion|Euler|Hash|HashCell|HashSimplex|RotateVec3|Vector4)$/,
  /^utils\/array\/matrix\/index$/,
  /^math\/(angle|distance|fuzzy|interpolation|snap)\/index$/,
];

/** Made at start for textures that are drawn into, and then never used: its stub is empty instead of loud. */
export const HOLLOW = /^gameobjects\/tilesprite\/TileSprite$/;

/** Called at start, and does nothing as the game is configured: the words for the console. */
export const IDLE = /^core\/DebugHeader$/;
