using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Catalog;

/// <summary>Kortingsgroep: customers who get the same percentages per article group.</summary>
public sealed class DiscountGroup : Entity
{
    private readonly List<GroupDiscount> _discounts = [];

    private DiscountGroup()
    {
    }

    /// <summary>Short code: A.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Dutch name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Percentages per article group; groups that are not named get none.</summary>
    public IReadOnlyList<GroupDiscount> Discounts => _discounts;

    /// <summary>Makes a discount group.</summary>
    public static DiscountGroup Create(string code, string name, IEnumerable<GroupDiscount> discounts)
    {
        var group = new DiscountGroup { Code = code, Name = name };
        group._discounts.AddRange(discounts);
        return group;
    }

    /// <summary>The discount on articles of a group.</summary>
    public Percentage On(int articleGroupId) =>
        _discounts.Find(d => d.ArticleGroupId == articleGroupId)?.Discount ?? Percentage.Zero;
}

/// <summary>The discount of one discount group on one article group.</summary>
public sealed class GroupDiscount : Entity
{
    private GroupDiscount()
    {
    }

    /// <summary>The article group.</summary>
    public int ArticleGroupId { get; private set; }

    /// <summary>Percentage off the list price.</summary>
    public Percentage Discount { get; private set; }

    /// <summary>Makes one.</summary>
    public static GroupDiscount Of(int articleGroupId, Percentage discount) =>
        new() { ArticleGroupId = articleGroupId, Discount = discount };
}
