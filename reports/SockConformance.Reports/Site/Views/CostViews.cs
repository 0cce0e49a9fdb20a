namespace SockConformance.Reports.Site.Views;

/// <summary>The page of what calls cost.</summary>
internal sealed record CostsView(
    PageView Page, IReadOnlyList<CostReleasesView> Releases,
    IReadOnlyList<CostTargetView> Targets, IReadOnlyList<RatioGroupView> Dotnet, string? Slower,
    string DotnetSystem, IReadOnlyList<RatioGroupView> Others,
    IReadOnlyList<BenchmarkView> Benchmarks);

/// <summary>What the most used calls cost on the releases of a target.</summary>
internal sealed record CostReleasesView(
    string Id, string Target, string Reading, IReadOnlyList<string> Releases, IReadOnlyList<string> Empty,
    IReadOnlyList<CostReleaseRowView> Rows);

/// <summary>A call's costs, by release.</summary>
internal sealed record CostReleaseRowView(LinkView Option, string Call, IReadOnlyList<CostReleaseCellView?> Cells);

/// <summary>A call's cost on a release.</summary>
internal sealed record CostReleaseCellView(string Text, string Nanoseconds, bool Noisy);

/// <summary>What calls cost on one target.</summary>
internal sealed record CostTargetView(
    string Id, string Name, string Title, string Started, string Empty, string Clock, string? Noise, CostPlotView Plot,
    IReadOnlyList<CostRowView> Rows, IReadOnlyList<string> LeftOut,
    string? Compared, IReadOnlyList<CostChangeView> Changes);

/// <summary>An option's row: the same facts as the plot's.</summary>
internal sealed record CostRowView(LinkView Option, CostCallView? Get, CostCallView? Set);

/// <summary>A call's figures.</summary>
internal sealed record CostCallView(
    string Kind, string Nanoseconds, string Margin, string Relative, string RelativeMargin, string Min, string P90,
    string Batches, bool Noisy);

/// <summary>A call that costs more or less than before.</summary>
internal sealed record CostChangeView(LinkView Option, string Call, string Change);

/// <summary>The plot of a target.</summary>
internal sealed record CostPlotView(
    int Width, int Height, int Left, int Right, int Bottom, int AxisText, IReadOnlyList<CostTickView> Ticks,
    IReadOnlyList<CostPointView> Points);

/// <summary>A line of the plot's scale.</summary>
internal sealed record CostTickView(string X, string Text);

/// <summary>An option's line of the plot.</summary>
internal sealed record CostPointView(string Name, string TextY, string Y, CostMarkView? Get, CostMarkView? Set);

/// <summary>A mark with its interval.</summary>
internal sealed record CostMarkView(string X, string Y, string Low, string High, string Title, string SquareX, string SquareY);

/// <summary>Ways that were compared with each other.</summary>
internal sealed record RatioGroupView(string Name, IReadOnlyList<RatioView> Ratios);

/// <summary>How one way compares.</summary>
internal sealed record RatioView(string Name, string Ratio, string Margin, string Bytes, bool Noisy);

/// <summary>A benchmark of our own code.</summary>
internal sealed record BenchmarkView(string Name, string Time, string Margin, string Bytes, bool Noisy);
