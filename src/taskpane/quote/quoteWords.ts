/**
 * What quotes call things, in the languages of the pane together: a quote in English is pasted into a Chinese pane as
 * often as not. Matched in lower case; a word may be part of what is read. The first that fits is meant.
 */
export const QUOTE_WORDS = {
  /** Heads of columns besides the pane's own. */
  heads: {
    name: "description|product|service|item name|line item|position|sku|描述|产品|项目|品名|项目名称|服务|内容",
    quantity: "qty|quantity|units|seats|count|licenses|licences|no. of|users|数量|个数|席位数|用户数|人数",
    price: "unit price|list price|price|rate|unit cost|cost|fee|单价|价格|列表价|费用",
    per: "billing|frequency|billing period|period|term|unit|per|计费方式|计价方式|周期|付款方式|计费周期|单位",
    currency: "cur.|cur|ccy|currency code|币别|货币",
    discount: "disc.|disc|discount %|rebate|折扣|优惠|折扣率",
    item: "category|type|counts as|类别|分类",
    from: "start month|start|起始",
    to: "end month|end|截止",
    note: "remarks|remark|comment|comments|total|amount|line total|subtotal|net|ext. price|extended price|说明|备注|金额|小计|合计|总价",
  },
  /** How often a price is paid. */
  per: {
    share: "% of|percent of|的百分比|占比",
    month: "month|mth|/mo|p.m.|每月|/月|按月|月",
    year: "year|annual|annum|p.a.|/yr|每年|/年|按年|年度|年",
    once: "once|one-off|one off|one-time|one time|fixed|lump sum|milestone|一次|固定|里程碑",
  },
  /** What a line counts as, by its name. */
  items: {
    hardwarePurchase: "server|hardware|服务器|硬件",
    migration: "migration|data import|data load|迁移|数据导入",
    integration: "integration|connector|interface|对接|集成|接口",
    training: "training|workshop|培训",
    maintenance: "maintenance|维护|维保",
    support: "support|premier|success plan|helpdesk|支持|服务计划|客服",
    build: "custom|development|定制|开发",
    setup:
      "implementation|set-up|setup|configuration|onboarding|consulting|partner|实施|配置|上线|顾问|里程碑",
    licence: "storage|sandbox|add-on|addon|credit|api|data pack|credits|rebate|存储|沙箱|附加|额度|流量|减免",
    perpetual: "perpetual|永久|买断",
    subscription:
      "seat|licen|user|edition|subscription|plan|enterprise|professional|standard|席位|许可|用户|版|订阅|账号",
  },
  /** A row that adds up others. */
  sums: "total|subtotal|sum|合计|小计|总计|总价",
  /** A quantity that goes with the users. */
  users: "per user|/user|each user|a user|每用户|/用户|每人|/人|每席位",
} as const;
