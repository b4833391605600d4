# The server in a container: docs/deploy.md says how it is built, started and kept.
ARG NODE=20.20.2

FROM node:${NODE}-bookworm-slim AS build
WORKDIR /game
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY index.html tsconfig.json vite.config.ts ./
COPY rules rules
COPY src src
COPY assets assets
COPY public public
COPY docs/pictures docs/pictures
COPY scripts scripts
RUN npm run build
# What the page alone needs is in dist already; Phaser is half of what would be left.
RUN npm prune --omit=dev && rm -rf node_modules/phaser

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=5180 DATA=/data
WORKDIR /game
COPY LICENSE package.json ./
COPY scripts/start.mjs scripts/setup.mjs scripts/serve.mjs scripts/
COPY --from=build /game/node_modules node_modules
COPY --from=build /game/dist dist
COPY --from=build /game/dist-server dist-server
# The user `node` of the image, by number: some hosts want to see that it is not root.
RUN mkdir -m 700 /data && chown 1000:1000 /data
USER 1000:1000
VOLUME /data
EXPOSE 5180
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs", "--built"]
