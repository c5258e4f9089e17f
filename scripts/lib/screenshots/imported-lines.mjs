/** Of the demo's content: lines that change a piece, one that does not, and one that is wrong. */
export const importedLines = `slug,stages,personas,format
aviary-building-dashboard,Decision|Consideration,it-manager,
gateway-or-office-wi-fi,,IT manager|Facility manager,
aviary-api,Consideration,,demo
perch-hub,consideration|decision,,
no-such-page,Awareness,,
`;
