"""A greedy player for Soft Landing: it gives every legal move points for what it brings at once, and takes the best.

Python 3, nothing to install. Try it:   npm run lab -- check-bot "python3 examples/bots/greedy.py"
What each line means:                   docs/own-bot.md
"""
import json
import sys


def send(message):
    print(json.dumps(message), flush=True)  # flush: the arena is waiting for this line


def worth(move, view, game, bloc):
    """Points for one legal move. Bigger is better; zero is as good as passing."""
    rival = "china" if bloc == "us" else "us"
    me, kind = view["blocs"][bloc], move["type"]
    numbers = game["numbers"]
    # Tension and debris ruin both blocs: near the edge, peace comes first.
    tense = view["tension"] >= numbers["conflict"] - 3
    dirty = view["debris"]["us"] + view["debris"]["china"] >= numbers["kessler"] - 4

    if kind == "play":
        card = next(c for c in game["cards"] if c["id"] == move["card"])
        if move["use"] == "mission":  # worth most where the card pays for the launch
            mission = game["missions"][bloc][me["mission"]]
            return 9 if me["paid"] + card["value"] >= mission["cost"] else 2 + card["value"] / 2
        points = {"event": 4, "outreach": 3.5, "enterprise": 2.5, "summit": 6 if tense or dirty else 1.5}[move["use"]]
        if move["use"] == "event" and tense and any(e["do"] == "tension" and e["n"] > 0 for e in card["event"]):
            return -9
        # "order": the card is the rival's, and its event would happen for them.
        return points + card["value"] * (0.8 if "order" not in move else -0.5)

    if kind in ("place", "sign", "target", "contributor", "found") and "nation" in move:
        # Nations stand in view's lists in the same order as in game["nations"].
        at = next(i for i, n in enumerate(game["nations"]) if n["id"] == move["nation"])
        nation = game["nations"][at]
        lead = view["influence"][bloc][at] - view["influence"][rival][at]
        missing = nation["autonomy"] - lead  # points of influence until it would sign
        if kind == "sign":
            return 10 + nation["weight"]
        if kind == "place":
            ours = view["status"][at] in (1 if bloc == "us" else 2, 3)
            cheap = 2 if move["pay"] in nation["interests"] else 1
            return 0.1 if ours and lead > 2 else nation["weight"] * cheap / max(1, missing)
        return 1 + nation["weight"] / max(1, abs(missing))

    if kind == "launch":
        return 5
    if kind == "dialogue":
        return {"cooperate": 2 if tense else 1, "abstain": 1.2, "exploit": 0 if tense else 1.1}[move["choice"]]
    if kind == "offer":  # what a summit is about
        return {"tension": 5 if tense else 1, "debris": 5 if dirty else 0.5, "home": 2 - me["home"] / 3}.get(move["topic"], 1)
    if kind == "vote":
        asked = any(r["kind"] == "vote" and r["side"] == move["side"] and not r["met"] for r in view["requests"])
        return (2 if asked else 1) - abs(move["bid"] - 1) / 2
    if kind == "keep":
        card = next(c for c in game["cards"] if c["id"] == move["card"])
        return card["value"] + (3 if card["owner"] == bloc else 0)
    if kind == "turn-law":  # the US gains by licences, China by shared rules
        return 1 if (move["toward"] == "licence") == (bloc == "us") else -1
    if kind == "answer":
        return 1 if move["yes"] else 0
    return {"pay": 0.5, "option": 0.3, "world-event": 0.2, "plan": 0.2}.get(kind, 0)  # "done" and "skip": 0


game = bloc = None
for line in sys.stdin:
    message = json.loads(line)
    if "soft-landing" in message:  # a match begins
        game, bloc = message["game"], message["bloc"]
        send({"ready": True, "name": "greedy"})
    elif "decide" in message:  # our turn
        points = [worth(m["move"], message["view"], game, bloc) for m in message["moves"]]
        send({"decide": message["decide"], "move": points.index(max(points))})
    elif "fault" in message:  # we did something wrong: standard error is for people
        print("fault:", message["message"], file=sys.stderr)
    elif "bye" in message:
        break
