namespace SockConformance.Harness.Checking.Code;

/// <summary>What has to stand around a name for it to be a use of an option.</summary>
public enum NameForm
{
    /// <summary>Nothing: a name in capitals, or a function's, is distinctive.</summary>
    Constant,

    /// <summary>The part before it, right in front: <c>SocketOptionName.NoDelay</c>.</summary>
    Qualified,

    /// <summary>A point in front, in a file that names the type or package: <c>client.setNoDelay</c>.</summary>
    Member,

    /// <summary>A colon behind, in a file that names the type or package: <c>noDelay: true</c>.</summary>
    Key,
}
