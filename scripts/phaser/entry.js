// The part of Phaser that the board uses: its own "core" build plus the few pieces below. Game objects left out:
// containers with masks, tilemaps, particles, shapes, physics, sound. `docs/dependencies.md` says what that saves.
import Container from '../../node_modules/phaser/src/gameobjects/container/Container.js';
import '../../node_modules/phaser/src/gameobjects/container/ContainerFactory.js';
import Zone from '../../node_modules/phaser/src/gameobjects/zone/Zone.js';
import '../../node_modules/phaser/src/gameobjects/zone/ZoneFactory.js';
import Circle from '../../node_modules/phaser/src/geom/circle/index.js';
import Rectangle from '../../node_modules/phaser/src/geom/rectangle/index.js';
import Clamp from '../../node_modules/phaser/src/math/Clamp.js';
import Distance from '../../node_modules/phaser/src/math/distance/DistanceBetween.js';
import Easing from '../../node_modules/phaser/src/math/easing/index.js';
import Linear from '../../node_modules/phaser/src/math/Linear.js';
import core from '../../node_modules/phaser/src/phaser-core.js';

Object.assign(core.GameObjects, { Container, Zone });
core.Geom = { Circle, Rectangle };
Object.assign(core.Math, { Clamp, Easing, Linear, Distance: { Between: Distance } });

export default core;
