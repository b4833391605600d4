// The part of Phaser that the board uses: a game of scenes with cameras, tweens, Images on canvas textures and simple
// Graphics. What registers itself with Phaser is named for that alone. To use more, add its module here (or take it out
// of left-out.ts), and start the dev server once with `npx vite --force`; docs/dependencies.md says what this saves.
import '../../node_modules/phaser/src/polyfills/requestVideoFrame.js';
import CONST from '../../node_modules/phaser/src/const.js';
import Game from '../../node_modules/phaser/src/core/Game.js';
import '../../node_modules/phaser/src/events/EventEmitter.js';
import '../../node_modules/phaser/src/cameras/2d/CameraManager.js';
import '../../node_modules/phaser/src/gameobjects/DisplayList.js';
import '../../node_modules/phaser/src/gameobjects/UpdateList.js';
import '../../node_modules/phaser/src/gameobjects/GameObjectCreator.js';
import '../../node_modules/phaser/src/gameobjects/GameObjectFactory.js';
import '../../node_modules/phaser/src/gameobjects/graphics/GraphicsFactory.js';
import '../../node_modules/phaser/src/gameobjects/image/ImageFactory.js';
import '../../node_modules/phaser/src/scene/ScenePlugin.js';
import '../../node_modules/phaser/src/tweens/TweenManager.js';
import Scale from '../../node_modules/phaser/src/scale/const/index.js';
import Scene from '../../node_modules/phaser/src/scene/Scene.js';

export default { ...CONST, Game, Scale, Scene };
