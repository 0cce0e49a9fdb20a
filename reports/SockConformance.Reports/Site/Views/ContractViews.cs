namespace SockConformance.Reports.Site.Views;

/// <summary>The page of the contracts.</summary>
internal sealed record ContractsView(
    PageView Page, IReadOnlyList<HeadView> Heads, bool Wide, int ColumnCount, IReadOnlyList<ContractGroupView> Contracts);

/// <summary>A contract's claims.</summary>
internal sealed record ContractGroupView(string Name, string Href, string Summary, IReadOnlyList<ContractRowView> Rows);

/// <summary>A claim of a contract across targets.</summary>
internal sealed record ContractRowView(string Name, string Href, string Says, IReadOnlyList<CellView> Cells);
