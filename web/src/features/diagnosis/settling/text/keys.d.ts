// Written by `npm run fix` from nl.json.
declare module "#web/platform/language/say.ts" {
  interface TextParameters {
    "diagnosis.settling.others": { legend: string | number };
    "diagnosis.settling.notKnown": undefined;
    "diagnosis.settling.namedBy": { share: string | number };
    "diagnosis.settling.last": { by: "colleague" | "other" | "you"; moment: string | number; time: string | number; when: "other" | "today" };
    "diagnosis.settling.lists.problems": undefined;
    "diagnosis.settling.lists.divides": undefined;
    "diagnosis.settling.lists.groups": undefined;
    "diagnosis.settling.lists.locations": undefined;
    "diagnosis.settling.lists.phase": undefined;
    "diagnosis.settling.lists.scale": undefined;
    "diagnosis.settling.lists.directions": undefined;
    "diagnosis.settling.lists.wanted": undefined;
    "diagnosis.settling.lists.impossible": undefined;
    "diagnosis.settling.lists.running": undefined;
    "diagnosis.settling.settle.title": undefined;
    "diagnosis.settling.settle.lead": undefined;
    "diagnosis.settling.settle.leadAlone": undefined;
    "diagnosis.settling.settle.goal": undefined;
    "diagnosis.settling.settle.goalHint": undefined;
    "diagnosis.settling.settle.about": undefined;
    "diagnosis.settling.settle.way": undefined;
    "diagnosis.settling.settle.reasoning": undefined;
    "diagnosis.settling.settle.reasoningHint": undefined;
    "diagnosis.settling.settle.submit": undefined;
    "diagnosis.settling.settle.submitOver": undefined;
    "diagnosis.settling.settle.leave": undefined;
    "diagnosis.settling.settle.asItIs": undefined;
    "diagnosis.settling.meanwhile.title": undefined;
    "diagnosis.settling.meanwhile.text": { count: number };
    "diagnosis.settling.meanwhile.caption": undefined;
    "diagnosis.settling.meanwhile.what": undefined;
    "diagnosis.settling.meanwhile.theirs": undefined;
    "diagnosis.settling.meanwhile.yours": undefined;
    "diagnosis.settling.meanwhile.open": undefined;
    "diagnosis.settling.errors.meanwhile": undefined;
    "diagnosis.settling.errors.somebody": undefined;
    "diagnosis.settling.errors.label": undefined;
    "diagnosis.settling.errors.wantedToo": undefined;
    "diagnosis.settling.step.later": undefined;
    "diagnosis.settling.step.begin": undefined;
    "diagnosis.settling.step.submit": undefined;
    "diagnosis.settling.step.change": undefined;
    "diagnosis.settling.step.chooseLater": undefined;
    "diagnosis.settling.step.choose": undefined;
    "diagnosis.settling.step.chooseText": { decisions: number; fits: number };
    "diagnosis.settling.step.file": undefined;
    "diagnosis.settling.step.report": undefined;
    "diagnosis.settling.step.overdue": { count: number };
    "diagnosis.settling.step.same": { version: number };
    "diagnosis.settling.step.beside": { date: string | number };
    "diagnosis.settling.data.what": undefined;
    "diagnosis.settling.data.count": undefined;
  }
}

export {};
