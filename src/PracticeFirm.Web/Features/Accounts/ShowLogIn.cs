using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Security.School;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Accounts;

/// <summary>What stands on the log-in page beside the form.</summary>
public static class ShowLogIn
{
    /// <param name="Notice">Name of a <see cref="SchoolNotice"/> in the address; anything else says nothing.</param>
    [Access(Access.Anyone)]
    public sealed record Query(string? Notice) : ISchoolQuery<Model>;

    /// <summary>The page.</summary>
    /// <param name="School">What the button of the school says; null without it.</param>
    /// <param name="Notice">Why logging in with the school didn't work; null when there is nothing to say.</param>
    public sealed record Model(string? School, string? Notice);

    internal static string TextOf(SchoolNotice notice) => notice switch
    {
        SchoolNotice.Denied => AccountsTexts.SchoolDenied,
        SchoolNotice.Expired => AccountsTexts.SchoolExpired,
        SchoolNotice.NotTrusted => AccountsTexts.SchoolNotTrusted,
        SchoolNotice.Unreachable => AccountsTexts.SchoolUnreachable,
        SchoolNotice.NotSetUp => AccountsTexts.SchoolNotSetUp,
        SchoolNotice.OtherSchool => AccountsTexts.SchoolOther,
        SchoolNotice.NoRole => AccountsTexts.SchoolNoRole,
        SchoolNotice.Blocked => AccountsTexts.Blocked,
        SchoolNotice.LockedOut => AccountsTexts.LockedOut,
        SchoolNotice.Archived => AccountsTexts.Archived,
    };

    internal sealed class Handler(SchoolProvider provider) : IRequestHandler<Query, Result<Model>>
    {
        public Task<Result<Model>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<Model>>(new Model(
                provider.Name,
                provider.Name is not null && Enum.TryParse<SchoolNotice>(request.Notice, out var notice) && Enum.IsDefined(notice) ? TextOf(notice) : null));
    }
}
