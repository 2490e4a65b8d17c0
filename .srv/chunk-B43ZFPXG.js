// src/domain/organ/level.ts
var organLevels = ["town", "subdistrict", "county", "city", "province", "department"];
var organLevelLabels = {
  town: "\u4E61\u9547",
  subdistrict: "\u8857\u9053",
  county: "\u53BF\uFF08\u533A\u3001\u53BF\u7EA7\u5E02\uFF09",
  city: "\u8BBE\u533A\u7684\u5E02\uFF08\u5DDE\uFF09",
  province: "\u7701\uFF08\u81EA\u6CBB\u533A\u3001\u76F4\u8F96\u5E02\uFF09",
  department: "\u90E8\u95E8"
};

export {
  organLevels,
  organLevelLabels
};
