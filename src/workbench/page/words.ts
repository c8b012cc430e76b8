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
  replaceWorkbook: "The open workbook is not saved. Replace it?",
  cannotOpen: "{file} cannot be opened. {reason} The workbook that was open stays.",
  openedWithout: "Opened, but without these names and tables, which the grid does not take: {list}",
  cannotSave: "The workbook cannot be saved. {reason}",
  cannotStart: "The workbench cannot start. {reason}",
  cannotRun: "{command} cannot run: the add-in does not listen yet.",
  noAnswer: "The add-in did not answer within {seconds} seconds.",
  noStreaming: "The workbench does not run functions that keep sending results.",
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
  replaceWorkbook: "当前工作簿尚未保存。要替换它吗？",
  cannotOpen: "无法打开 {file}。{reason} 当前工作簿保持不变。",
  openedWithout: "已打开，但不含以下工作台不支持的名称和表格：{list}",
  cannotSave: "无法保存工作簿。{reason}",
  cannotStart: "工作台无法启动。{reason}",
  cannotRun: "无法运行“{command}”：加载项尚未就绪。",
  noAnswer: "加载项在 {seconds} 秒内没有响应。",
  noStreaming: "工作台不运行持续返回结果的函数。",
  fault: "工作台出现问题。{reason}",
  dismiss: "关闭",
};

export const WORDS: Readonly<Record<Locale, Words>> = { "en-US": english, "zh-CN": chinese };

/** Puts values into the places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
