/** Signs that people print where they mean “nothing”: the cell is empty, whatever it shows. */
const empty = /^[\s\u3000/／\\\-－—–_~～·.。…*×无空]*$|^(?:不涉及|不适用|暂无|没有)$/;

/** Whether what a cell prints stands for an empty cell rather than for a wrong number. */
export const isEmptyMark = (printed: string): boolean => empty.test(printed);
