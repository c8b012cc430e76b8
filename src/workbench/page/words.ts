export type Locale = "en-US" | "zh-CN";

const english = {
  title: "Workbench",
  notExcel: "Workbench, not Excel",
  notExcelMore:
    "A local page that plays Excel for an add-in under development. Results may differ from Excel.",
  commands: "Add-in",
  file: "Workbook",
  new: "New",
  open: "Open .xlsx…",
  save: "Save .xlsx",
  recalculate: "Recalculate",
  recalculateMore: "Calculates every formula again and asks the add-in for every custom function",
  reload: "Reload add-in",
  language: "Language",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  closePane: "Close the task pane",
  openPane: "Task pane",
  resizePane: "Width of the task pane",
  grid: "Spreadsheet",
  status: "Selected cell",
  waiting: "Waiting for the add-in…",
  saving: "Saving once everything is calculated…",
  replaceWorkbook: "The open workbook is not saved. Replace it?",
  cannotOpen: "{file} cannot be opened. {reason} The workbook that was open stays.",
  openedWithout: "Opened, but without these names and tables, which the grid does not take: {list}",
  savedEarly: "Saved, but without the values that the add-in has not given yet.",
  cannotSave: "The workbook cannot be saved. {reason}",
  cannotStart: "The workbench cannot start. {reason}",
  cannotRun: "{command} cannot run: {reason}",
  noFunction:
    "{command}: the page of the commands has no function “{name}”, by its name in the window or by Office.actions.associate, when the click comes.",
  commandFailed: "{command}: the add-in ended with the error {code}.",
  commandTimeout: "{command} did not call event.completed() within {minutes} minutes: its page was closed.",
  commandRunning: "The add-in is working…",
  pageMissing: "The add-in's page {address} did not load: {reason}",
  resourceMissing: "{address} did not load. The add-in's page {page} asks for it.",
  iconMissing: "The icon {address}, which the manifest names, did not load.",
  pageThrew: "Nobody caught an exception in the add-in's page {page}: {sentence}",
  pageSilent:
    "The add-in's page {address} has loaded, but office.js did not start in it within {seconds} seconds. Does the page load office.js, and nothing before it fail?",
  chartNotDrawn: "A chart of the kind {kind} is kept, not drawn.",
  leftOut: "The manifest has parts that the workbench does not show: {list}.",
  setsMissing:
    "The add-in asks for what the workbench has not: {list}. Excel would not start it; here it is opened nevertheless.",
  unknownMember:
    "The add-in used {member}, which the workbench does not have: it received the error {code}.{instead}",
  moreNotices: "and {count} more",
  noAnswer: "The add-in did not answer within {seconds} seconds.",
  functionFault: "{name}: {sentence}",
  functionThrew:
    "The function threw an exception other than Office's own error for functions: Excel shows #VALUE! without its text.",
  functionRejected:
    "The function's promise was rejected with something other than Office's own error for functions: Excel shows #VALUE! without its text.",
  functionMissing: "No function is associated with the id that functions.json names.",
  fault: "Something went wrong in the workbench. {reason}",
  dismiss: "Dismiss",
};

export type Words = Readonly<Record<keyof typeof english, string>>;

const chinese: Words = {
  title: "工作台",
  notExcel: "工作台，并非 Excel",
  notExcelMore: "本地页面，为开发中的加载项模拟 Excel。结果可能与 Excel 不同。",
  commands: "加载项",
  file: "工作簿",
  new: "新建",
  open: "打开 .xlsx…",
  save: "保存 .xlsx",
  recalculate: "重新计算",
  recalculateMore: "重新计算所有公式，并向加载项重新请求所有自定义函数",
  reload: "重新加载加载项",
  language: "语言",
  theme: "主题",
  light: "浅色",
  dark: "深色",
  closePane: "关闭任务窗格",
  openPane: "任务窗格",
  resizePane: "任务窗格的宽度",
  grid: "电子表格",
  status: "所选单元格",
  waiting: "正在等待加载项…",
  saving: "计算完成后即保存…",
  replaceWorkbook: "当前工作簿尚未保存。要替换它吗？",
  cannotOpen: "无法打开 {file}。{reason} 当前工作簿保持不变。",
  openedWithout: "已打开，但不含以下工作台不支持的名称和表格：{list}",
  savedEarly: "已保存，但不含加载项尚未返回的值。",
  cannotSave: "无法保存工作簿。{reason}",
  cannotStart: "工作台无法启动。{reason}",
  cannotRun: "无法运行“{command}”：{reason}",
  noFunction:
    "{command}：点击时，命令所在的页面没有名为“{name}”的函数（既不在 window 中，也未用 Office.actions.associate 关联）。",
  commandFailed: "{command}：加载项以错误 {code} 结束。",
  commandTimeout: "{command} 在 {minutes} 分钟内没有调用 event.completed()，其页面已关闭。",
  commandRunning: "加载项正在运行…",
  pageMissing: "加载项的页面 {address} 未能加载：{reason}",
  resourceMissing: "{address} 未能加载，加载项的页面 {page} 需要它。",
  iconMissing: "清单中的图标 {address} 未能加载。",
  pageThrew: "加载项的页面 {page} 中有未捕获的异常：{sentence}",
  pageSilent:
    "加载项的页面 {address} 已加载，但 office.js 在 {seconds} 秒内没有启动。页面是否加载了 office.js？之前是否有脚本出错？",
  chartNotDrawn: "{kind} 类型的图表会保留，但不绘制。",
  leftOut: "清单中有工作台不显示的部分：{list}。",
  setsMissing: "加载项要求工作台不具备的内容：{list}。Excel 不会启动它，这里仍将其打开。",
  unknownMember: "加载项使用了工作台没有的 {member}，收到错误 {code}。{instead}",
  moreNotices: "另有 {count} 条",
  noAnswer: "加载项在 {seconds} 秒内没有响应。",
  functionFault: "{name}：{sentence}",
  functionThrew: "函数抛出的异常不是 Office 为自定义函数提供的错误类型，Excel 只显示 #VALUE!，不显示其文字。",
  functionRejected:
    "函数的 Promise 被拒绝，原因不是 Office 为自定义函数提供的错误类型，Excel 只显示 #VALUE!，不显示其文字。",
  functionMissing: "functions.json 中的 id 没有关联任何函数。",
  fault: "工作台出现问题。{reason}",
  dismiss: "关闭",
};

export const WORDS: Readonly<Record<Locale, Words>> = { "en-US": english, "zh-CN": chinese };

/** Puts values into the places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
