using MediatR;
using PracticeFirm.Domain.Common;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Firms;
using PracticeFirm.Web.Texts;

namespace PracticeFirm.Web.Features.Administration;

/// <summary>An administrator throws away what was there before a restore.</summary>
public static class DeleteEarlierData
{
    /// <summary>Error: <c>EarlierData.NotFound</c>.</summary>
    /// <param name="Name">Name of the folder.</param>
    [Access(Access.Administrator)]
    public sealed record Command(string Name) : ISchoolCommand<bool>;

    internal sealed class Handler(DataFolder folder) : IRequestHandler<Command, Result<bool>>
    {
        public Task<Result<bool>> Handle(Command request, CancellationToken cancellationToken)
        {
            // Looked up among those that are there, so that no name leads elsewhere.
            var there = new DirectoryInfo(folder.Root).EnumerateDirectories("before-restore-*").FirstOrDefault(before => before.Name == request.Name);
            if (there is null)
                return Task.FromResult<Result<bool>>(new Error("EarlierData.NotFound", AdministrationTexts.EarlierNotFound));
            there.Delete(recursive: true);
            return Task.FromResult<Result<bool>>(true);
        }
    }
}
