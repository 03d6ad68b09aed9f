using PracticeFirm.Domain.School;

namespace PracticeFirm.Domain.Tests.School;

public sealed class VariantChoiceTests
{
    private static readonly IReadOnlySet<int> Nothing = new HashSet<int>();

    [Fact]
    public void The_same_for_all_is_the_lowest_that_nobody_has_had()
    {
        Assert.Equal([1, 1, 1], VariantChoice.Choose(SessionVariants.Same, [Nothing, Nothing, Nothing], Nothing));
        Assert.Equal([3, 3], VariantChoice.Choose(SessionVariants.Same, [new HashSet<int> { 1 }, new HashSet<int> { 2 }], Nothing));
    }

    [Fact]
    public void Each_has_one_of_its_own_that_its_learners_have_not_had() =>
        Assert.Equal([1, 2, 4, 5], VariantChoice.Choose(SessionVariants.Own, [Nothing, new HashSet<int> { 1 }, new HashSet<int> { 3 }, new HashSet<int> { 1, 2, 3, 4 }], new HashSet<int> { 3 }));

    [Fact]
    public void A_resit_is_never_what_a_neighbour_has() =>
        Assert.Equal([4], VariantChoice.Choose(SessionVariants.Own, [new HashSet<int> { 1 }], new HashSet<int> { 1, 2, 3 }));

    [Fact]
    public void Thirty_firms_have_thirty_variants()
    {
        var seeds = VariantChoice.Choose(SessionVariants.Own, [.. Enumerable.Repeat(Nothing, 30)], Nothing);

        Assert.Equal(Enumerable.Range(1, 30), seeds);
    }
}
