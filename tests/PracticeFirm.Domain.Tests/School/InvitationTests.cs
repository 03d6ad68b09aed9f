using PracticeFirm.Domain.School;

namespace PracticeFirm.Domain.Tests.School;

public sealed class InvitationTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_code_has_four_groups_of_characters_that_do_not_look_alike()
    {
        var code = InvitationCode.From([.. Enumerable.Range(0, InvitationCode.Length).Select(i => (byte)(i * 37))]);

        Assert.Matches("^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$", code);
        Assert.Throws<ArgumentOutOfRangeException>(() => InvitationCode.From(new byte[InvitationCode.Length - 1]));
    }

    [Theory]
    [InlineData("abcd-efgh-jklm-npqr")]
    [InlineData(" ABCD EFGH JKLM NPQR ")]
    [InlineData("ABCDEFGHJKLMNPQR")]
    public void A_code_is_the_same_however_it_is_typed(string typed) => Assert.Equal(InvitationCode.Hash("ABCD-EFGH-JKLM-NPQR"), InvitationCode.Hash(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCD-EFGH-JKLM")]
    [InlineData("ABCD-EFGH-JKLM-NPQ0")]
    [InlineData("ABCD-EFGH-JKLM-NPQRS")]
    [InlineData("ÀBCD-EFGH-JKLM-NPQR")]
    public void What_can_not_be_a_code_has_no_hash(string? typed) => Assert.Null(InvitationCode.Hash(typed));

    [Fact]
    public void A_text_without_end_is_no_code() => Assert.Null(InvitationCode.Hash(new string(' ', 100_000) + "ABCDEFGHJKLMNPQR"));

    [Fact]
    public void Codes_that_differ_have_hashes_that_differ_and_do_not_show_them()
    {
        var hash = InvitationCode.Hash("ABCD-EFGH-JKLM-NPQR")!;

        Assert.NotEqual(hash, InvitationCode.Hash("ABCD-EFGH-JKLM-NPQS"));
        Assert.Equal(64, hash.Length);
        Assert.DoesNotContain("ABCD", InvitationCode.Hash("ABCD-ABCD-ABCD-ABCD")!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invitation_says_for_whom_it_is()
    {
        Assert.Equal(SchoolErrors.NoteMissing, Invitation.Make("hash", "  ", "docent", Now).Error);
        Assert.Equal(SchoolErrors.NoteTooLong, Invitation.Make("hash", new string('x', Invitation.NoteLength + 1), "docent", Now).Error);
        Assert.Equal("Kim", Invitation.Make("hash", " Kim ", "docent", Now).Value.Note);
    }

    [Fact]
    public void An_invitation_works_once_and_for_seven_days()
    {
        var invitation = Invitation.Make("hash", "Kim", "docent", Now).Value;

        Assert.True(invitation.IsOpen(Now.AddDays(Invitation.Days).AddSeconds(-1)));
        Assert.Equal(SchoolErrors.InvitationGone, invitation.Use(Now.AddDays(Invitation.Days)).Error);
        Assert.Null(invitation.UsedAt);
        Assert.True(invitation.Use(Now.AddDays(1)).IsSuccess);
        Assert.Equal(Now.AddDays(1), invitation.UsedAt);
        Assert.Equal(SchoolErrors.InvitationGone, invitation.Use(Now.AddDays(1)).Error);
    }
}
